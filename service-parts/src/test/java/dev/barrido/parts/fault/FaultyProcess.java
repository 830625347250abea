package dev.barrido.parts.fault;

/** Comes to two steps, and says which it has passed. */
final class FaultyProcess {
  private FaultyProcess() {}

  public static void main(String[] arguments) {
    FaultPoint.OUTBOX_READ.pass();
    System.out.println("read");
    FaultPoint.OUTBOX_PUBLISHED.pass();
    System.out.println("published");
  }
}
