package dev.barrido.parts.models;

import dev.barrido.parts.s3.S3Files;

/** Which store settings ask for. */
public final class ModelStores {
  private ModelStores() {}

  /** The bucket if one is named, else the folder. */
  public static ModelStore in(ModelPlace place) {
    return place
        .url()
        .<ModelStore>map(url -> new S3Models(S3Files.at(url, place.s3())))
        .orElseGet(() -> new FolderModels(place.folder()));
  }
}
