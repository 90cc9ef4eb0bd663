package org.abfuhr.data.store.operations;

class SqliteOperationsStoreTest extends OperationsStoreContract {

    @Override
    String location() {
        return folder.resolve("abfuhr.db").toString();
    }
}
