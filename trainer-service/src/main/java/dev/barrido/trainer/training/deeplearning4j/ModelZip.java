package dev.barrido.trainer.training.deeplearning4j;

import dev.barrido.parts.store.Json;
import dev.barrido.trainer.training.dataset.Preparation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInitXavier;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.learning.config.NoOp;

/**
 * A model as a file: Deeplearning4j's own zip, which its {@code MultiLayerNetwork.load} reads
 * wherever it is, and beside it what was done to the inputs and where the model comes from. How it
 * was trained is left out: updaters and initial weights of this program are unknown elsewhere.
 */
public final class ModelZip {
  static final String DOCUMENT = "barrido.json";
  static final String README = "README.md";
  private static final String FORMAT = "barrido.dev/model/v1";

  private ModelZip() {}

  static void write(
      MultiLayerNetwork network,
      Preparation preparation,
      Map<String, Object> origin,
      OutputStream target)
      throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    ModelSerializer.writeModel(forUseAlone(network), plain, false);
    ZipOutputStream zip = new ZipOutputStream(target);
    try (ZipInputStream entries =
        new ZipInputStream(new ByteArrayInputStream(plain.toByteArray()))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        entries.transferTo(zip);
      }
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("format", FORMAT);
    document.putAll(origin);
    document.putAll(preparation.document());
    add(zip, DOCUMENT, Json.write(document).getBytes(StandardCharsets.UTF_8));
    add(zip, README, readme());
    zip.finish();
  }

  /**
   * What {@link #write} wrote. Whoever reads it closes it.
   *
   * @throws IOException if it is something else, or damaged
   */
  public static PredictingModel read(InputStream source) throws IOException {
    Nd4jSetup.prepare();
    byte[] bytes = source.readAllBytes();
    Preparation preparation = Preparation.read(document(bytes));
    try {
      return new PredictingModel(
          ModelSerializer.restoreMultiLayerNetwork(new ByteArrayInputStream(bytes), false),
          preparation);
    } catch (RuntimeException e) {
      throw new IOException("expected a model of Deeplearning4j, got " + e, e);
    }
  }

  private static Map<String, Object> document(byte[] zip) throws IOException {
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        if (entry.getName().equals(DOCUMENT)) {
          return checked(Json.tree(new String(entries.readAllBytes(), StandardCharsets.UTF_8)));
        }
      }
    }
    throw new IOException("expected a zip with an entry " + DOCUMENT + ", got none");
  }

  private static Map<String, Object> checked(Map<String, Object> document) throws IOException {
    if (!FORMAT.equals(document.get("format"))) {
      throw new IOException(
          "expected a model of format " + FORMAT + ", got " + document.get("format"));
    }
    return document;
  }

  /** The same weights without a word of how they were trained. */
  private static MultiLayerNetwork forUseAlone(MultiLayerNetwork trained) {
    MultiLayerConfiguration configuration = trained.getLayerWiseConfigurations().clone();
    configuration.getConfs().forEach(conf -> forget(conf.getLayer()));
    MultiLayerNetwork network = new MultiLayerNetwork(configuration);
    network.init(trained.params(), false);
    return network;
  }

  private static void forget(Layer layer) {
    if (layer instanceof BaseLayer withWeights) {
      withWeights.setIUpdater(new NoOp());
      withWeights.setBiasUpdater(null);
      withWeights.setWeightInitFn(new WeightInitXavier());
    }
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private static byte[] readme() throws IOException {
    try (InputStream text = ModelZip.class.getResourceAsStream("model-readme.md")) {
      return Objects.requireNonNull(text, "model-readme.md").readAllBytes();
    }
  }
}
