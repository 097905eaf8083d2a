package org.waymend.ticket;

/**
 * What another feature needs to name a category.
 *
 * @param name both names, or the one that both languages share
 */
public record CategoryRef(String code, String name, String nameEn, String nameZh) {}
