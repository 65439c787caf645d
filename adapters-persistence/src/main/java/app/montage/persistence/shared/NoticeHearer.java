package app.montage.persistence.shared;

/** Hears what any node tells all nodes once its transaction is committed. */
public interface NoticeHearer {
    void heard(String topic, String content);

    /** From now on every notice is heard; what was told before may have been missed. */
    void connected();

    /** From now on notices may be missed. */
    void lost();
}
