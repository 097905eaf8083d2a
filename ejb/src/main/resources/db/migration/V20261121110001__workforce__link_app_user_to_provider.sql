-- Provider staff belong to a service provider that exists.
ALTER TABLE app_user
  ADD CONSTRAINT fk_app_user__provider_id FOREIGN KEY (provider_id) REFERENCES service_provider (id);
