package org.abfuhr.dispatch.cli.option;

import java.nio.file.Path;
import org.abfuhr.data.exchange.PlanJson;
import org.abfuhr.data.exchange.json.JsonOut;
import org.abfuhr.dispatch.instance.ProblemFormat;
import org.abfuhr.dispatch.instance.Verdict;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.plan.CollectionPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// Where the plan of a problem goes, and in whose words.
public final class PlanOutput {

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--out", paramLabel = "FILE", description = "Write the plan as JSON.")
    private @Nullable Path out;

    @Option(names = "--out-format", description = "Write it as abfuhr's plan or, for a problem of VROOM, as VROOM's solution: ${COMPLETION-CANDIDATES} (default: abfuhr).")
    private PlanFormat format = PlanFormat.ABFUHR;

    /// How a plan is written.
    enum PlanFormat {
        ABFUHR, VROOM
    }

    /// Sees that a plan of such a problem can be written, before it is searched for.
    ///
    /// @throws ParameterException when such problems have no plan in this format
    /// @throws FaultException MACHINE (E609) when the file cannot be written
    public void requireFor(ProblemFormat problem) {
        if (format == PlanFormat.VROOM && problem != ProblemFormat.VROOM)
            throw new ParameterException(command.commandLine(),
                    "--out-format vroom is for problems of VROOM: this one is " + problem.id());
        if (out != null)
            JsonOut.requireWritable(out);
    }

    /// Writes the plan, if that was asked for.
    ///
    /// @param verdict on the plan
    /// @throws FaultException MACHINE (E609) when it cannot be written
    public void write(CollectionPlan plan, Verdict verdict) {
        if (out == null)
            return;
        var problem = verdict.problem();
        if (format == PlanFormat.VROOM)
            problem.vroom().orElseThrow().write(plan, verdict.report(), out);
        else
            PlanJson.write(problem.problem(), plan, out);
    }
}
