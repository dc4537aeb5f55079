// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.app;

import java.util.List;
import lu.seco.core.exchange.Order;
import lu.seco.service.internal.backup.BackupCheckCommand;
import lu.seco.service.internal.backup.BackupCommand;
import lu.seco.service.internal.backup.BackupListCommand;
import lu.seco.service.internal.backup.RestoreCommand;
import lu.seco.service.internal.cli.CommandLines;
import lu.seco.service.internal.command.CompletionCommand;
import lu.seco.service.internal.command.DecideCommand;
import lu.seco.service.internal.command.JournalCommand;
import lu.seco.service.internal.command.LinkCommand;
import lu.seco.service.internal.command.ManualCommand;
import lu.seco.service.internal.command.OnceCommand;
import lu.seco.service.internal.command.OrderCommand;
import lu.seco.service.internal.command.PauseCommand;
import lu.seco.service.internal.command.RunCommand;
import lu.seco.service.internal.command.StatusCommand;
import lu.seco.service.internal.command.TestInstallationCommand;
import lu.seco.service.internal.command.VerifyCommand;
import lu.seco.service.internal.content.CheckCommand;
import lu.seco.service.internal.content.CompareCommand;
import lu.seco.service.internal.content.DecodeCommand;
import lu.seco.service.internal.content.DueCommand;
import lu.seco.service.internal.content.ExplainCommand;
import lu.seco.service.internal.content.SampleCommand;
import lu.seco.service.internal.content.WorkCommand;
import lu.seco.service.internal.daily.DiagnoseCommand;
import lu.seco.service.internal.daily.HealthCommand;
import lu.seco.service.internal.daily.ListCommand;
import lu.seco.service.internal.daily.ShowCommand;
import lu.seco.service.internal.daily.StagingCommand;
import lu.seco.service.internal.daily.ValidityCommand;
import lu.seco.service.internal.daily.ValidityRecordCommand;
import lu.seco.service.internal.diagnosis.AnalyseCommand;
import lu.seco.service.internal.diagnosis.BookCheckCommand;
import lu.seco.service.internal.diagnosis.BookInstallCommand;
import lu.seco.service.internal.diagnosis.BookListCommand;
import lu.seco.service.internal.diagnosis.BundleCommand;
import lu.seco.service.internal.diagnosis.SelfTestCommand;
import lu.seco.service.internal.program.ProgramApplyCommand;
import lu.seco.service.internal.program.ProgramCheckCommand;
import lu.seco.service.internal.program.ProgramHistoryCommand;
import lu.seco.service.internal.program.ProgramKeysCommand;
import lu.seco.service.internal.program.ProgramNewKeyCommand;
import lu.seco.service.internal.program.ProgramRestartCommand;
import lu.seco.service.internal.program.ProgramRevertCommand;
import lu.seco.service.internal.program.ProgramSignCommand;
import lu.seco.service.internal.settings.NotifyCommand;
import lu.seco.service.internal.settings.SecretCommand;
import lu.seco.service.internal.settings.SecretCommand.Deed;
import lu.seco.service.internal.settings.SecretInput;
import lu.seco.service.internal.settings.SettingsChangeCommand;
import lu.seco.service.internal.settings.SettingsExportCommand;
import lu.seco.service.internal.settings.SettingsGetCommand;
import lu.seco.service.internal.settings.SettingsImportCommand;
import lu.seco.service.internal.settings.SettingsListCommand;
import lu.seco.service.internal.setup.InstallationsCommand;
import lu.seco.service.internal.setup.SetupCommand;
import org.osgi.service.log.Logger;

/** All commands of {@code seco}, in the order of its help. */
public final class Commands {

    private Commands() {
    }

    public static CommandLines all(String version, Logger log) {
        SecretInput input = new ConsoleSecretInput();
        return new CommandLines(List.of(new RunCommand(log), new OnceCommand(), new JournalCommand(), new VerifyCommand(),
                new TestInstallationCommand(log), new StatusCommand(version, ProcessHandle.current().pid()),
                new OrderCommand(Order.SEND), new OrderCommand(Order.RECEIVE), new OrderCommand(Order.UPDATE),
                new PauseCommand(true), new PauseCommand(false), new DecideCommand(), new LinkCommand(true), new LinkCommand(false), new CheckCommand(),
                new DecodeCommand(), new ExplainCommand(), new CompareCommand(), new SampleCommand(), new WorkCommand(), new DueCommand(), new AnalyseCommand(),
                new BookCheckCommand(), new BookInstallCommand(), new BookListCommand(), new SelfTestCommand(), new BundleCommand(),
                new SettingsListCommand(), new SettingsGetCommand(), new SettingsChangeCommand(true), new SettingsChangeCommand(false),
                new SettingsExportCommand(), new SettingsImportCommand(), new SecretCommand(Deed.LIST, input), new SecretCommand(Deed.SET, input),
                new SecretCommand(Deed.REMOVE, input), new NotifyCommand(false), new NotifyCommand(true),
                new InstallationsCommand(), new SetupCommand(),
                new ProgramCheckCommand(), new ProgramApplyCommand(), new ProgramHistoryCommand(), new ProgramRevertCommand(), new ProgramRestartCommand(),
                new ProgramKeysCommand(), new ProgramNewKeyCommand(), new ProgramSignCommand(),
                new ListCommand(), new ShowCommand(), new StagingCommand(true), new StagingCommand(false), new DiagnoseCommand(), new HealthCommand(),
                new ValidityCommand(), new ValidityRecordCommand(true), new ValidityRecordCommand(false),
                new BackupCommand(), new BackupListCommand(), new BackupCheckCommand(), new RestoreCommand(),
                new CompletionCommand(), new ManualCommand()), version);
    }
}
