package dev.barrido.events.spec;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Spells the constants of a closed choice as a spec does: CROSS_ENTROPY is crossEntropy. */
final class Names {
  private Names() {}

  static String of(Enum<?> constant) {
    String[] words = constant.name().toLowerCase(Locale.ROOT).split("_");
    StringBuilder name = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
    }
    return name.toString();
  }

  static <E extends Enum<E>> List<String> all(Class<E> type) {
    return Stream.of(type.getEnumConstants()).map(Names::of).toList();
  }
}
