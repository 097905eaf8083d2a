/**
 * The audit trail: who changed what, when and from where. The persistence layer writes it, so no
 * feature knows of it and none can forget it; a hash chain shows whether somebody touched it since.
 * It owns {@code audit_entry}, {@code audit_seal} and {@code audit_unsealed}.
 */
@NullMarked
package org.waymend.audit;

import org.jspecify.annotations.NullMarked;
