-- On what a link stands, as a document; none where nothing is to be said. The events from before say which links are by key only.
ALTER TABLE reception_link ADD COLUMN doc CLOB;
UPDATE reception_link SET doc = '{"certain":"false"}' WHERE EXISTS (SELECT 1 FROM event
    WHERE subject_kind = 'RECEPTION' AND subject_id = reception_link.reception_id AND type = 'RECEPTION_LINKED'
    AND facts LIKE '%"report":"' || reception_link.report_id || '"%' AND facts LIKE '%"result":"by-key"%');
