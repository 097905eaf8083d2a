package org.waymend.shared.idempotency;

/**
 * An unsafe call that carries an idempotency key.
 *
 * @param principal who calls; keys of different principals never meet
 * @param route method and path, such as {@code POST /api/v1/customers}
 * @param key the client's key, 8–64 visible ASCII characters
 * @param bodySha256 hex SHA-256 of the raw body
 */
public record IdempotentRequest(String principal, String route, String key, String bodySha256) {}
