package org.waymend.channel;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.ticket.PreferredWindow;

/**
 * What somebody says on the public form.
 *
 * @param categoryId null if they can't tell
 * @param text what is wrong
 * @param siteId a saved site; of signed-in customers only
 * @param address where it is, in words
 * @param latitude of the pin, WGS-84; together with the longitude or not at all
 * @param assetTag what the label on the asset says
 * @param windows when a visit would suit
 * @param language {@code zh-CN} or {@code en}: how we write to them
 */
public record IntakeFields(
    @Nullable UUID categoryId,
    @Nullable String text,
    @Nullable UUID siteId,
    @Nullable String address,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable String assetTag,
    @Nullable List<PreferredWindow> windows,
    @Nullable String name,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String language) {}
