// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import lu.seco.core.Message;
import lu.seco.core.check.Check;
import lu.seco.core.check.CheckResult;
import lu.seco.core.content.AnswerExplainer;
import lu.seco.core.content.ContentCheck;
import lu.seco.core.deadline.Rules;
import lu.seco.core.file.FileKnowledge;
import lu.seco.core.file.KnowledgeData;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether the data files the office put into its data folder are used, and which versions hold. */
@Component(service = Check.class)
public final class DataFilesCheck implements Check {

    private final DataFiles files;

    /**
     * A check of the files that were read at the start.
     *
     * @param files what was read
     * @param knowledge read by it
     * @param check read by it
     * @param explainer read by it
     * @param rules read by it
     */
    @Activate
    public DataFilesCheck(@Reference DataFiles files, @Reference FileKnowledge knowledge, @Reference ContentCheck check, @Reference AnswerExplainer explainer,
            @Reference Rules rules) {
        this(files);
        Objects.requireNonNull(knowledge, "knowledge");
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(explainer, "explainer");
        Objects.requireNonNull(rules, "rules");
    }

    DataFilesCheck(DataFiles files) {
        this.files = Objects.requireNonNull(files, "files");
    }

    @Override
    public String id() {
        return "seco.data-files";
    }

    @Override
    public boolean installation() {
        return false;
    }

    @Override
    public List<CheckResult> run() {
        List<CheckResult> results = new ArrayList<>();
        List<KnowledgeData> data = files.data();
        for (KnowledgeData one : data) {
            one.problem().ifPresent(problem -> results.add(CheckResult.warning(problem, Message.of("data.refused.remedy", one.name(), one.version()))));
        }
        for (String stranger : files.strangers()) {
            results.add(CheckResult.warning(Message.of("data.stranger", stranger), Message.of("data.stranger.remedy", names(data))));
        }
        for (KnowledgeData one : data) {
            if (one.replaced()) {
                results.add(CheckResult.good(Message.of("data.replaced", one.name(), one.version())));
            }
        }
        results.add(CheckResult.good(Message.of("data.versions", data.stream().filter(one -> !one.replaced())
                .map(one -> one.name() + " " + one.version()).collect(Collectors.joining(", ")))));
        return results;
    }

    private static String names(List<KnowledgeData> data) {
        return data.stream().map(one -> one.name().substring(one.name().lastIndexOf('/') + 1)).collect(Collectors.joining(", "));
    }
}
