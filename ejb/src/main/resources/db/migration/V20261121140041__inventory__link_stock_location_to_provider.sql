-- A provider's store is a service provider's.
ALTER TABLE stock_location
  ADD CONSTRAINT fk_stock_location__provider_id
    FOREIGN KEY (provider_id) REFERENCES service_provider (id);
