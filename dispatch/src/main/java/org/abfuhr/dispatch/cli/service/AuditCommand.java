package org.abfuhr.dispatch.cli.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.abfuhr.data.store.operations.OperationsStore;
import org.abfuhr.dispatch.cli.JsonCommand;
import org.abfuhr.dispatch.cli.option.CityOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `abfuhr audit`: the log of everything that people and vehicles did.
@Command(name = "audit", mixinStandardHelpOptions = true, description = "Check the audit log.", synopsisSubcommandLabel = "COMMAND", footer = {
        "", "Example: abfuhr audit verify"}, subcommands = AuditCommand.Verify.class)
public final class AuditCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "No command given");
    }

    /// `abfuhr audit verify`: finds changed and missing entries.
    @Command(name = "verify", description = "Find changed or missing entries of the audit log; any ends with exit code 2.", footer = {
            "",
            "Example: abfuhr audit verify --db service.db"})
    static final class Verify extends JsonCommand {

        @Mixin
        private CityOption city = new CityOption();

        @Mixin
        private DatabaseOption database = new DatabaseOption();

        @Override
        public Integer call() {
            try (var store = OperationsStore.on(database.openExisting(city.open()))) {
                var findings = store.verifyAudit();
                console().result(document(findings), text(findings));
                return findings.isEmpty() ? 0 : 2;
            }
        }

        private static Map<String, Object> document(List<String> findings) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("sound", findings.isEmpty());
            document.put("findings", findings);
            return document;
        }
    }

    /// What a check of the log has found, for people.
    static String text(List<String> findings) {
        return findings.isEmpty()
                ? "The audit log is sound."
                : "The audit log is NOT sound:\n  " + String.join("\n  ", findings);
    }
}
