package org.waymend.rating;

/** The page to open before the phone is handed over. */
public record HandOverView(String url) {}
