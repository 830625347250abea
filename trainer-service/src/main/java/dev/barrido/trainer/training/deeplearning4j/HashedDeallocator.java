package dev.barrido.trainer.training.deeplearning4j;

import java.lang.ref.ReferenceQueue;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.nd4j.linalg.api.memory.Deallocatable;
import org.nd4j.linalg.api.memory.deallocation.DeallocatableReference;
import org.nd4j.linalg.api.memory.deallocation.DeallocatorService;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Chooses the thread that will free an array by the array's id. ND4J asks the {@code RandomUtils}
 * of commons-lang3 for a number, which since its release 3.16 makes a secure random generator for
 * each: a twelfth of a small step of training.
 */
final class HashedDeallocator extends DeallocatorService {
  private static final Logger LOG = Logger.getLogger(HashedDeallocator.class);

  private final Map<String, DeallocatableReference> references;
  private final List<List<ReferenceQueue<Deallocatable>>> queuesOfDevices;

  @SuppressWarnings("unchecked")
  private HashedDeallocator() throws ReflectiveOperationException {
    references =
        (Map<String, DeallocatableReference>)
            field(DeallocatorService.class, "referenceMap").get(this);
    queuesOfDevices =
        (List<List<ReferenceQueue<Deallocatable>>>)
            field(DeallocatorService.class, "deviceMap").get(this);
  }

  /** What was allocated before is freed as it would have been. */
  static void install() {
    try {
      field(Nd4j.class, "deallocatorService").set(null, new HashedDeallocator());
    } catch (ReflectiveOperationException | RuntimeException e) {
      LOG.warnf("ND4J chooses in its own, slow way who frees an array: %s", e);
    }
  }

  @Override
  public void pickObject(Deallocatable array) {
    List<ReferenceQueue<Deallocatable>> queues = queuesOfDevices.get(array.targetDevice());
    if (queues.isEmpty()) {
      return; // ND4J was told to free nothing
    }
    String id = array.getUniqueId();
    ReferenceQueue<Deallocatable> queue = queues.get(Math.floorMod(id.hashCode(), queues.size()));
    references.put(id, new DeallocatableReference(array, queue));
  }

  private static Field field(Class<?> owner, String name) throws NoSuchFieldException {
    Field field = owner.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }
}
