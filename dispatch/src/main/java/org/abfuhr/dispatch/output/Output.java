package org.abfuhr.dispatch.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import org.abfuhr.data.exchange.PlanJson;
import org.abfuhr.data.exchange.ProblemJson;
import org.abfuhr.data.visits.cost.VisitCosts;
import org.abfuhr.data.visits.cost.VisitCostsFile;
import org.abfuhr.dispatch.outcome.Outcome;

/// One file of a night's result.
public interface Output {

    /// Name of the file in the result's folder.
    String fileName();

    /// Writes the whole file; the caller closes.
    void write(Outcome outcome, OutputStream to) throws IOException;

    /// A file of text, UTF-8.
    interface Text extends Output {

        /// Writes the whole text; the caller closes.
        void write(Outcome outcome, Writer to) throws IOException;

        @Override
        default void write(Outcome outcome, OutputStream to) throws IOException {
            var writer = new OutputStreamWriter(to, UTF_8);
            write(outcome, writer);
            writer.flush();
        }
    }

    /// The plan, under a name that tells whether it may be driven.
    record PlanFile(String fileName) implements Output {

        @Override
        public void write(Outcome outcome, OutputStream to) throws IOException {
            PlanJson.write(outcome.problem(), outcome.plan(), to);
        }
    }

    /// The problem with its matrices, to be solved again or checked.
    record ProblemFile(String fileName) implements Output {

        @Override
        public void write(Outcome outcome, OutputStream to) throws IOException {
            ProblemJson.write(outcome.problem(), to);
        }
    }

    /// What visits usually cost, for the night that follows.
    ///
    /// @param costs learned from this plan and those before
    record LearnedCosts(VisitCosts costs) implements Text {

        @Override
        public String fileName() {
            return VisitCostsFile.NAME;
        }

        @Override
        public void write(Outcome outcome, Writer to) throws IOException {
            to.write(VisitCostsFile.text(costs));
        }
    }
}
