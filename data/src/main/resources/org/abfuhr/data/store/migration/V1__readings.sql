-- The same on SQLite and PostgreSQL; what differs in a word is a placeholder.
-- Raw readings stand in one table a month, which the store makes when it is needed: raw_2026_11(source, day, readings).

CREATE TABLE source (
    number ${serial},
    name   VARCHAR(200) NOT NULL UNIQUE
);

-- months that have a table; month = 12 * year + month of the year - 1
CREATE TABLE raw_month (
    month INTEGER PRIMARY KEY
);

-- kept for ever; day = days since 1970-01-01, UTC
CREATE TABLE day_level (
    source             INTEGER NOT NULL REFERENCES source (number),
    day                INTEGER NOT NULL,
    readings           INTEGER NOT NULL,
    fill_first         REAL,
    fill_last          REAL,
    fill_least         REAL,
    fill_most          REAL,
    fill_mean          REAL,
    distance_first_mm  REAL,
    distance_last_mm   REAL,
    distance_least_mm  REAL,
    distance_most_mm   REAL,
    distance_mean_mm   REAL,
    PRIMARY KEY (source, day)
)${clustered};

-- what could not be read, each payload once; digest = beginning of the SHA-256 of reason and payload
CREATE TABLE quarantine (
    digest  VARCHAR(32)  PRIMARY KEY,
    source  VARCHAR(1000) NOT NULL,
    line    INTEGER      NOT NULL,
    reason  VARCHAR(40)  NOT NULL,
    value   VARCHAR(200) NOT NULL,
    payload TEXT         NOT NULL
);

-- raw readings before this day were given up; late ones are no longer taken
CREATE TABLE retention (
    one       INTEGER PRIMARY KEY CHECK (one = 1),
    first_day INTEGER NOT NULL
);
INSERT INTO retention (one, first_day) VALUES (1, -1000000);
