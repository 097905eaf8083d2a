package org.waymend.web.openapi;

import org.eclipse.microprofile.openapi.OASFilter;

/** Adds what the annotations do not say: roles, headers and problems of every operation. */
public class DocumentFilter implements OASFilter {}
