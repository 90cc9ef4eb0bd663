-- What the dispatch service keeps. Instants are milliseconds since 1970-01-01 UTC, dates are ISO 8601 texts.

-- plans, routes and pages, each content once; digest = SHA-256, content = gzip
CREATE TABLE document (
    digest  VARCHAR(64) PRIMARY KEY,
    content ${blob} NOT NULL
)${clustered};

CREATE TABLE plan_version (
    plan_date    VARCHAR(10) NOT NULL,
    version      INTEGER NOT NULL,
    state        VARCHAR(12) NOT NULL,
    origin       VARCHAR(12) NOT NULL,
    created_by   VARCHAR(200) NOT NULL,
    created_at   BIGINT NOT NULL,
    reason       VARCHAR(2000) NOT NULL,
    released_by  VARCHAR(200) NOT NULL,
    released_at  BIGINT,
    plan         VARCHAR(64) NOT NULL REFERENCES document (digest),
    page         VARCHAR(64) NOT NULL REFERENCES document (digest),
    summary      TEXT NOT NULL,
    events_up_to INTEGER NOT NULL,
    PRIMARY KEY (plan_date, version)
);

-- what people decided; never deleted, only undone
CREATE TABLE decision (
    number      ${serial},
    first_date  VARCHAR(10) NOT NULL,
    last_date   VARCHAR(10) NOT NULL,
    kind        VARCHAR(40) NOT NULL,
    body        TEXT NOT NULL,
    reason      VARCHAR(2000) NOT NULL,
    made_by     VARCHAR(200) NOT NULL,
    made_at     BIGINT NOT NULL,
    undone_by   VARCHAR(200),
    undone_at   BIGINT
);
CREATE INDEX decision_dates ON decision (first_date, last_date);

-- what vehicles report; the same id of a vehicle counts once
CREATE TABLE vehicle_event (
    number      ${serial},
    vehicle     VARCHAR(200) NOT NULL,
    id          VARCHAR(100) NOT NULL,
    plan_date   VARCHAR(10) NOT NULL,
    happened_at BIGINT NOT NULL,
    received_at BIGINT NOT NULL,
    type        VARCHAR(40) NOT NULL,
    body        TEXT NOT NULL,
    UNIQUE (vehicle, id)
);
CREATE INDEX vehicle_event_date ON vehicle_event (plan_date, number);

-- every route that a vehicle was given
CREATE TABLE published_route (
    vehicle      VARCHAR(200) NOT NULL,
    version      INTEGER NOT NULL,
    plan_date    VARCHAR(10) NOT NULL,
    plan_version INTEGER NOT NULL,
    etag         VARCHAR(64) NOT NULL,
    content      VARCHAR(64) NOT NULL REFERENCES document (digest),
    published_at BIGINT NOT NULL,
    PRIMARY KEY (vehicle, version)
);

-- each entry holds the hash of the one before
CREATE TABLE audit_entry (
    number   INTEGER PRIMARY KEY,
    at       BIGINT NOT NULL,
    who      VARCHAR(200) NOT NULL,
    action   VARCHAR(60) NOT NULL,
    subject  VARCHAR(300) NOT NULL,
    detail   TEXT NOT NULL,
    previous VARCHAR(64) NOT NULL,
    hash     VARCHAR(64) NOT NULL
);

-- the last entry, so that a missing end is seen
CREATE TABLE audit_head (
    one    INTEGER PRIMARY KEY CHECK (one = 1),
    number INTEGER NOT NULL,
    hash   VARCHAR(64) NOT NULL
);
INSERT INTO audit_head (one, number, hash) VALUES (1, 0, '');

-- the hash of each key, never the key
CREATE TABLE api_key (
    id         VARCHAR(40) PRIMARY KEY,
    name       VARCHAR(200) NOT NULL,
    role       VARCHAR(20) NOT NULL,
    hash       VARCHAR(64) NOT NULL,
    created_at BIGINT NOT NULL,
    revoked_at BIGINT
);

CREATE TABLE service_secret (
    name  VARCHAR(40) PRIMARY KEY,
    value ${blob} NOT NULL
);
