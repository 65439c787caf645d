package app.montage.benchmarks.http;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Puts load on servers, and takes the time of their processors and of the database's. */
record Load(Postgres postgres, Wrk wrk, Options options) {
    private static final double MICROS = 1e6;
    private static final double MOST_FAILED = 0.001;
    private static final int MOST_WARM_UPS = 20;
    private static final double LITTLE = 0.05;

    /** A server under load with requests of its own. */
    record Subject(String name, Child child, Path requests) {}

    /** Microseconds of processor time per request, and requests per second. */
    record Sample(double java, double database, double perSecond) {
        double cpu() {
            return java + database;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.0f + %.0f µs (Java + PostgreSQL), %.0f/s", java, database, perSecond);
        }
    }

    /** Samples of one subject, in the order of the rounds. */
    record Samples(List<Sample> all) {
        double median(ToDoubleFunction<Sample> of) {
            return median(all.stream().mapToDouble(of).toArray());
        }

        /** The median of what each round says, for rounds are minutes apart and their machine is not the same. */
        double ratio(Samples other, ToDoubleFunction<Sample> of) {
            double[] ratios = new double[all.size()];
            for (int i = 0; i < ratios.length; i++)
                ratios[i] = of.applyAsDouble(all.get(i)) / of.applyAsDouble(other.all.get(i));
            return median(ratios);
        }

        /** As above, of these to what they would be if they did not do what sets two others apart. */
        double ratioWithout(Samples with, Samples without, ToDoubleFunction<Sample> of) {
            double[] ratios = new double[all.size()];
            for (int i = 0; i < ratios.length; i++) {
                double own = of.applyAsDouble(all.get(i));
                double apart = of.applyAsDouble(with.all.get(i)) - of.applyAsDouble(without.all.get(i));
                ratios[i] = own / (own - apart);
            }
            return median(ratios);
        }

        Sample middle() {
            return new Sample(median(Sample::java), median(Sample::database), median(Sample::perSecond));
        }

        private static double median(double[] values) {
            double[] sorted = values.clone();
            java.util.Arrays.sort(sorted);
            return sorted[sorted.length / 2];
        }
    }

    /** Lets subjects take turns, once to warm up and then so many rounds. */
    List<Samples> compare(Subject... subjects) throws IOException {
        List<List<Sample>> samples = new ArrayList<>();
        for (Subject subject : subjects) {
            warmUp(subject);
            samples.add(new ArrayList<>());
        }
        for (int round = 0; round < options.rounds(); round++)
            for (int i = 0; i < subjects.length; i++) {
                Sample sample = measure(subjects[i]);
                System.out.println("  " + subjects[i].name() + ": " + sample);
                samples.get(i).add(sample);
            }
        return samples.stream().map(Samples::new).toList();
    }

    /** Until the JVM has compiled what there is to compile, however slow the machine. */
    private void warmUp(Subject subject) throws IOException {
        double compiling = 1;
        for (int i = 0; i < MOST_WARM_UPS && compiling > LITTLE; i++) {
            double all = subject.child().cpu();
            double compilers = subject.child().compilersCpu();
            measure(subject);
            compiling = (subject.child().compilersCpu() - compilers)
                    / (subject.child().cpu() - all);
        }
        System.out.printf(Locale.ROOT, "  %s: warm, %.0f %% for compiling%n", subject.name(), compiling * 100);
    }

    private Sample measure(Subject subject) throws IOException {
        double java = subject.child().cpu();
        double database = postgres.cpu();
        Wrk.Result result = wrk.run(subject.child().port(), subject.requests(), options.seconds(), Wrk.Pressure.FULL);
        java = subject.child().cpu() - java;
        database = postgres.cpu() - database;
        if (result.failed() > result.requests() * MOST_FAILED)
            throw new IllegalStateException(subject.name() + " failed too often: " + result);
        return new Sample(java * MICROS / result.requests(), database * MICROS / result.requests(), result.perSecond());
    }
}
