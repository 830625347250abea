package dev.barrido.parts.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.barrido.parts.SettingsPage;
import dev.barrido.parts.limits.LimitSettings;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TokensTest {
  private static final Tokens NONE = new Tokens(Optional.empty(), Optional.empty());
  private static final Tokens BOTH = new Tokens(Optional.of("look"), Optional.of("touch"));

  @Test
  void everybodyMayDoEverythingWhereThereAreNone() {
    assertThat(NONE.roles("whatever")).containsExactlyInAnyOrder(Tokens.READ, Tokens.WRITE);
  }

  @Test
  void oneOpensTheQuestionsTheOtherTheOrdersToo() {
    assertThat(BOTH.roles("look")).containsExactly(Tokens.READ);
    assertThat(BOTH.roles("touch")).containsExactlyInAnyOrder(Tokens.READ, Tokens.WRITE);
    assertThat(BOTH.roles("")).isEmpty();
    assertThat(BOTH.roles("loo")).isEmpty();
    assertThat(BOTH.roles("touch ")).isEmpty();
  }

  @Test
  void aServiceThatOthersReachNeedsOne() {
    assertThatCode(() -> ClosedDoor.require("127.0.0.1", false, NONE)).doesNotThrowAnyException();
    assertThatCode(() -> ClosedDoor.require("localhost", false, NONE)).doesNotThrowAnyException();
    assertThatCode(() -> ClosedDoor.require("0.0.0.0", false, BOTH)).doesNotThrowAnyException();
    assertThatThrownBy(() -> ClosedDoor.require("0.0.0.0", false, NONE))
        .hasMessageContaining("barrido.access.write-token: expected a token")
        .hasMessageContaining("0.0.0.0");
  }

  @Test
  void whereSomeMayAskSomebodyMustBeAbleToGiveOrders() {
    Tokens onlyRead = new Tokens(Optional.of("look"), Optional.empty());

    assertThatThrownBy(() -> ClosedDoor.require("127.0.0.1", false, onlyRead))
        .hasMessageContaining("nobody could give orders");
  }

  @Test
  void thePageOfSettingsListsThem() throws IOException {
    assertThat(SettingsPage.missing(AccessSettings.class)).isEmpty();
    assertThat(SettingsPage.missing(LimitSettings.class)).isEmpty();
  }
}
