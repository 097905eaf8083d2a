package org.waymend.optimizer.problem;

/**
 * A point on the map. Its index in the problem's list is its row and column in the matrix.
 *
 * @param latitude WGS-84 degrees, −90 to 90
 * @param longitude WGS-84 degrees, −180 to 180
 */
public record Place(PlaceId id, double latitude, double longitude) {

  /**
   * @throws InvalidProblemException for coordinates that are not on the globe
   */
  public Place {
    var field = "places[" + Require.present("places.id", id) + "]";
    Require.that(latitude >= -90 && latitude <= 90, field + ".latitude", latitude + " degrees");
    Require.that(
        longitude >= -180 && longitude <= 180, field + ".longitude", longitude + " degrees");
  }
}
