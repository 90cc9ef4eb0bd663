-- What is told of days that were driven. Written anew until the day is closed.
CREATE TABLE day_record (
    plan_date   VARCHAR(10) PRIMARY KEY,
    state       VARCHAR(12) NOT NULL,
    figures     TEXT NOT NULL,
    emptied     TEXT NOT NULL,
    recorded_at BIGINT NOT NULL
)${clustered};
