import type { Command } from 'commander'
import type { DoctorOptions } from '../actions/doctor.ts'
import type { CommandContext } from '../program.ts'
import { addAnswerOptions, addDatabaseOption } from '../shared-options.ts'

/** Ends with 3 where something is wrong with the database; what is only left to do is no fault. */
export function addDoctorCommand(program: Command, { messages, session }: CommandContext): void {
  const command = program
    .command('doctor')
    .summary(messages.doctorSummary)
    .description(`${messages.doctorSummary}\n${messages.inLibrary('examineArchive(path, extractorVersion())')}`)
  addDatabaseOption(command, messages)
  command.option('--repair', messages.repairOption)
  addAnswerOptions(command, messages)
  command.action(async (options: DoctorOptions, self: Command) => {
    const { examine } = await import('../actions/doctor.ts')
    examine(options, session(self))
  })
}
