import Glibc

exit(FlatZincProgram.run(Array(CommandLine.arguments.dropFirst())))
