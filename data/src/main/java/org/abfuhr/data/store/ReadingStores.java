package org.abfuhr.data.store;

/// Opens reading stores.
public final class ReadingStores {

    private ReadingStores() {}

    /// Opens a store, making or renewing its tables.
    ///
    /// @param location path of a SQLite file, which is made if there is none, or `jdbc:postgresql:…`
    /// @throws org.abfuhr.model.fault.FaultException MACHINE (E540) when it cannot be opened, or was made by a newer version
    public static ReadingStore open(String location) {
        return on(Database.open(location));
    }

    /// The readings in a database; closing them closes it.
    public static ReadingStore on(Database database) {
        return new JdbcReadingStore(database);
    }
}
