/** What the command's exit code says. With many files the gravest wins: a mistake of ours, wrong use, unread, findings. */
export const exitCodes = {
  fine: 0,
  /** `check` found something of severity error. */
  findings: 1,
  usedWrongly: 2,
  /** At least one file (or the database) could not be read; everything else was done. */
  unreadable: 3,
  /** Stopped by Ctrl-C; 128 and the number of the signal, as shells have it. */
  interrupted: 130,
  /** A mistake of ours, also in one file of many; the number is EX_SOFTWARE of sysexits.h. */
  internal: 70,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
