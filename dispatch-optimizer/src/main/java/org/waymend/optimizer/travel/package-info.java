/**
 * Travel times between places: real roads from an OpenStreetMap extract through GraphHopper, or an
 * estimate that says so. Owns the road cache; knows nothing of visits and shifts.
 */
@NullMarked
package org.waymend.optimizer.travel;

import org.jspecify.annotations.NullMarked;
