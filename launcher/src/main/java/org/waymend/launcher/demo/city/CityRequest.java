package org.waymend.launcher.demo.city;

import java.time.LocalDateTime;

/**
 * One request of a city's service line.
 *
 * @param key unique in the file
 * @param created local time of the city
 * @param descriptor more about the type; may be empty
 * @param locationType may be empty
 */
record CityRequest(
    String key,
    LocalDateTime created,
    String complaintType,
    String descriptor,
    String locationType,
    String agency,
    String postalCode,
    String city,
    String country,
    Point point) {}
