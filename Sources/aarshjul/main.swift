import Foundation

/// The program: the first word is a verb, the rest is the verb's; the exit code is the verb's.
let status = CommandLineProgram(
  arguments: Array(CommandLine.arguments.dropFirst()),
  environment: ProcessInfo.processInfo.environment
).run()
exit(status)
