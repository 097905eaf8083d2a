-- A site's territory exists.
ALTER TABLE site ADD CONSTRAINT fk_site__territory_id FOREIGN KEY (territory_id) REFERENCES territory (id);
