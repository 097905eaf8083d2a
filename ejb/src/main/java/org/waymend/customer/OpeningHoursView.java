package org.waymend.customer;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When a site can be entered, in its local time. A day may have several; a day without any is
 * closed; a site without any is always open.
 *
 * @param closesAt exclusive; 00:00 means the end of the day
 */
public record OpeningHoursView(
    @Nullable DayOfWeek dayOfWeek, @Nullable LocalTime opensAt, @Nullable LocalTime closesAt) {}
