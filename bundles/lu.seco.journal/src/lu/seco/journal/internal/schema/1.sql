-- The only Derby-only line of the journal's SQL beside class Derby: pages of 8 KiB, because tables with a CLOB would get pages of 32 KiB
-- and a page cache four times as large.
CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.storage.pageSize', '8192');

-- What happened, as it was hashed. Only archiving changes a row: facts go to the archive with that number.
CREATE TABLE event (
    number BIGINT NOT NULL CONSTRAINT event_number PRIMARY KEY,
    happened_at BIGINT NOT NULL,
    type VARCHAR(40) NOT NULL,
    subject_kind VARCHAR(20) NOT NULL,
    subject_id VARCHAR(40) NOT NULL,
    facts CLOB,
    previous CHAR(64) NOT NULL,
    hash CHAR(64) NOT NULL,
    archive INTEGER DEFAULT 0 NOT NULL
);
CREATE INDEX event_type ON event (type, number);
CREATE INDEX event_subject ON event (subject_kind, subject_id, number);

-- What the events add up to. The columns are what is searched for or sorted by, cut to their width; doc is the whole record.
-- period: a month, or empty. was_read: 0 or 1; a report is never read, but both tables have the same columns.
CREATE TABLE report (
    id VARCHAR(40) NOT NULL CONSTRAINT report_id PRIMARY KEY,
    ord BIGINT NOT NULL,
    taken_at BIGINT NOT NULL,
    state VARCHAR(20) NOT NULL,
    kind VARCHAR(100) NOT NULL,
    employer VARCHAR(40),
    member VARCHAR(40),
    sha256 VARCHAR(64) NOT NULL,
    name_key VARCHAR(300) NOT NULL,
    period VARCHAR(14) NOT NULL,
    was_read SMALLINT NOT NULL,
    search VARCHAR(2000) NOT NULL,
    doc CLOB NOT NULL
);
CREATE UNIQUE INDEX report_ord ON report (ord);
CREATE INDEX report_taken_at ON report (taken_at, ord);
CREATE INDEX report_state ON report (state, ord);
CREATE INDEX report_kind ON report (kind, ord);
CREATE INDEX report_employer ON report (employer, ord);
CREATE INDEX report_member ON report (member, ord);
CREATE INDEX report_sha256 ON report (sha256, ord);

CREATE TABLE reception (
    id VARCHAR(40) NOT NULL CONSTRAINT reception_id PRIMARY KEY,
    ord BIGINT NOT NULL,
    taken_at BIGINT NOT NULL,
    state VARCHAR(20) NOT NULL,
    kind VARCHAR(100) NOT NULL,
    employer VARCHAR(40),
    member VARCHAR(40),
    sha256 VARCHAR(64) NOT NULL,
    name_key VARCHAR(300) NOT NULL,
    period VARCHAR(14) NOT NULL,
    was_read SMALLINT NOT NULL,
    search VARCHAR(2000) NOT NULL,
    doc CLOB NOT NULL
);
CREATE UNIQUE INDEX reception_ord ON reception (ord);
CREATE INDEX reception_taken_at ON reception (taken_at, ord);
CREATE INDEX reception_state ON reception (state, ord);
CREATE INDEX reception_kind ON reception (kind, ord);
CREATE INDEX reception_employer ON reception (employer, ord);
CREATE INDEX reception_member ON reception (member, ord);
CREATE INDEX reception_sha256 ON reception (sha256, ord);
-- For those not read, of which there are few: finding them row by row takes seconds in a large journal.
CREATE INDEX reception_was_read ON reception (was_read, ord);

-- ord: number of the event that began the attempt.
CREATE TABLE attempt (
    report_id VARCHAR(40) NOT NULL,
    ord BIGINT NOT NULL,
    doc CLOB NOT NULL,
    CONSTRAINT attempt_ord PRIMARY KEY (report_id, ord)
);

CREATE TABLE reception_link (
    reception_id VARCHAR(40) NOT NULL,
    seq INTEGER NOT NULL,
    report_id VARCHAR(40) NOT NULL,
    refused INTEGER NOT NULL,
    CONSTRAINT reception_link_seq PRIMARY KEY (reception_id, seq)
);

-- Archives, and which of them holds which content.
CREATE TABLE archive (
    id INTEGER NOT NULL CONSTRAINT archive_id PRIMARY KEY,
    event_number BIGINT NOT NULL,
    file_name VARCHAR(200) NOT NULL,
    sha256 CHAR(64) NOT NULL
);
CREATE TABLE archived_content (
    sha256 VARCHAR(64) NOT NULL,
    archive INTEGER NOT NULL,
    CONSTRAINT archived_content_key PRIMARY KEY (sha256, archive)
);
