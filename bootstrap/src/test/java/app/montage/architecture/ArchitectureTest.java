package app.montage.architecture;

import static app.montage.architecture.House.keeps;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.architecture.offenders.application.account.CountFollowers;
import app.montage.architecture.offenders.application.account.FollowerReader;
import app.montage.architecture.offenders.application.account.LogFollow;
import app.montage.architecture.offenders.application.account.SeeAllFollows;
import app.montage.architecture.offenders.application.checkin.BorrowFollows;
import app.montage.architecture.offenders.application.moment.TellMontage;
import app.montage.architecture.offenders.domain.account.FileUser;
import app.montage.architecture.offenders.domain.account.RandomUser;
import app.montage.architecture.offenders.domain.account.TimelyUser;
import app.montage.architecture.offenders.domain.account.UserService;
import app.montage.architecture.offenders.domain.account.WiredUser;
import app.montage.architecture.offenders.domain.weather.Forecast;
import app.montage.architecture.offenders.graphql.account.CountResolvers;
import app.montage.architecture.offenders.graphql.account.SqlResolvers;
import app.montage.architecture.offenders.mail.shared.SqlMailbox;
import app.montage.architecture.offenders.persistence.account.JdbcErrors;
import app.montage.architecture.offenders.persistence.account.JdbcFollowers;
import app.montage.architecture.offenders.persistence.account.MailedFollows;
import org.junit.jupiter.api.Test;

/** The rules of the house. Behind each stand the offenders that it must catch. */
class ArchitectureTest {
    @Test
    void the_domain_uses_nothing_but_the_plain_language() {
        keeps(CoreRules.DOMAIN_USES_THE_PLAIN_LANGUAGE, FileUser.class, WiredUser.class);
    }

    @Test
    void the_application_uses_nothing_but_that_and_the_domain() {
        keeps(CoreRules.APPLICATION_USES_THE_DOMAIN, LogFollow.class);
    }

    @Test
    void the_core_asks_neither_the_clock_nor_chance() {
        keeps(CoreRules.CORE_ASKS_NEITHER_CLOCK_NOR_CHANCE, TimelyUser.class, RandomUser.class);
    }

    @Test
    void every_class_lives_in_a_room_of_the_table() {
        keeps(ContextRules.EVERY_CLASS_HAS_A_ROOM, Forecast.class);
    }

    @Test
    void contexts_know_only_whom_the_table_lets_them_know() {
        keeps(ContextRules.CONTEXTS_KNOW_WHOM_THEY_MAY, TellMontage.class);
    }

    @Test
    void ports_stay_in_their_context_but_for_those_that_tell_or_hear() {
        keeps(ContextRules.PORTS_STAY_AT_HOME, BorrowFollows.class);
    }

    @Test
    void adapters_do_not_know_each_other() {
        keeps(ContextRules.GRAPHQL_KNOWS_NO_DATABASE, SqlResolvers.class);
        keeps(ContextRules.PERSISTENCE_KNOWS_NO_API, JdbcErrors.class);
        keeps(ContextRules.SMALL_ADAPTERS_KNOW_NO_OTHER, SqlMailbox.class);
        keeps(ContextRules.NO_OTHER_KNOWS_SMALL_ADAPTERS, MailedFollows.class);
    }

    @Test
    void nobody_knows_bootstrap() {
        keeps(ContextRules.NOBODY_KNOWS_BOOTSTRAP, WiredUser.class);
    }

    @Test
    void readers_take_a_viewer_first() {
        keeps(ShapeRules.READERS_TAKE_A_VIEWER_FIRST, FollowerReader.class);
    }

    @Test
    void few_see_more_than_their_caller_may() {
        keeps(ShapeRules.FEW_SEE_EVERYTHING, SeeAllFollows.class);
    }

    @Test
    void use_cases_that_the_api_calls_take_a_viewer_first() {
        keeps(ShapeRules.API_CALLS_USE_CASES_AS_A_VIEWER, CountResolvers.class);
    }

    @Test
    void what_is_handled_is_a_final_marked_use_case() {
        keeps(ShapeRules.WHAT_IS_HANDLED_IS_A_USE_CASE, CountFollowers.class, LogFollow.class);
    }

    @Test
    void adapters_keep_their_classes_to_themselves() {
        keeps(ShapeRules.ADAPTERS_KEEP_TO_THEMSELVES, JdbcFollowers.class);
    }

    @Test
    void names_go_without_suffixes_that_say_nothing() {
        keeps(ShapeRules.NAMES_SAY_SOMETHING, UserService.class);
    }

    @Test
    void packages_are_null_marked() {
        keeps(ShapeRules.PACKAGES_ARE_NULL_MARKED, Forecast.class);
    }

    @Test
    void sql_writes_its_own_tables_and_reads_those_of_whom_it_may_know() {
        assertThat(SqlRooms.sources())
                .isNotEmpty()
                .flatMap(it -> SqlRooms.trespasses(it).toList())
                .isEmpty();
        assertThat(SqlRooms.trespasses("montage", "UPDATE account.users SET bio = NULL"))
                .isNotEmpty();
        assertThat(SqlRooms.trespasses("checkin", "INSERT INTO moment.moments (owner_id)"))
                .isNotEmpty();
        assertThat(SqlRooms.trespasses("moment", "SELECT 1 FROM montage.user_montages"))
                .isNotEmpty();
        assertThat(SqlRooms.trespasses("montage", "SELECT 1 FROM moment.moments"))
                .isEmpty();
    }
}
