-- What lets a client send again what it got no answer to, and lets the service finish what it had begun when it was killed.

-- an id of the sender's own; what a sender sends twice counts once
ALTER TABLE decision ADD COLUMN sent_id VARCHAR(100);
CREATE UNIQUE INDEX decision_sent ON decision (made_by, sent_id);

-- runs that people started; begun counts how often: one that was cut off is begun again
CREATE TABLE run (
    number   ${serial},
    who      VARCHAR(200) NOT NULL,
    sent_id  VARCHAR(100),
    started_at BIGINT NOT NULL,
    content  TEXT NOT NULL,
    state    VARCHAR(10) NOT NULL,
    begun    INTEGER NOT NULL,
    plan     VARCHAR(20) NOT NULL,
    errors   TEXT NOT NULL
);
CREATE UNIQUE INDEX run_sent ON run (who, sent_id);
