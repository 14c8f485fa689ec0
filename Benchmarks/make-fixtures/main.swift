import Foundation
import Generators

let usage = """
  make-fixtures aarhus DIR [--seed N]          a municipality of the size of Aarhus
  make-fixtures district DIR [--seed N]        one small district
  make-fixtures two-years DIR [--seed N]       two districts, two school years
  make-fixtures wide DIR [--seed N]            twelve districts, names of 40 letters
  make-fixtures municipalities N DIR [--seed N]  1 to 1000 municipalities in one folder
  make-fixtures impossible DIR                 folders with one known clash each
  make-fixtures meetings N DIR [--seed N]      N meetings in a few days

  Writes planning folders; equal seeds give equal bytes.
  """

func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data((message + "\n").utf8))
  exit(2)
}

func write(_ folder: GeneratedFolder, to directory: String) {
  do {
    try folder.write(to: directory)
  } catch {
    fail("cannot write to \(directory): \(error.localizedDescription)")
  }
  print("\(directory): \(folder.files.count) files, \(folder.byteCount / 1024) KB")
}

var words = Array(CommandLine.arguments.dropFirst())
var seed: UInt64 = 2026
if let index = words.firstIndex(of: "--seed") {
  guard index + 1 < words.count, let value = UInt64(words[index + 1]) else {
    fail("--seed wants a number\n\n\(usage)")
  }
  seed = value
  words.removeSubrange(index...(index + 1))
}
switch (words.first, words.count) {
case ("aarhus", 2): write(PlanningFolders.aarhus(seed: seed), to: words[1])
case ("district", 2): write(PlanningFolders.district(seed: seed), to: words[1])
case ("two-years", 2): write(PlanningFolders.twoYears(seed: seed), to: words[1])
case ("wide", 2): write(PlanningFolders.wide(seed: seed), to: words[1])
case ("municipalities", 3):
  guard let count = Int(words[1]) else { fail("not a number: \(words[1])\n\n\(usage)") }
  write(PlanningFolders.municipalities(count, seed: seed), to: words[2])
case ("impossible", 2):
  for (name, folder) in ImpossibleFolders.all { write(folder, to: "\(words[1])/\(name)") }
case ("meetings", 3):
  guard let count = Int(words[1]) else { fail("not a number: \(words[1])\n\n\(usage)") }
  write(PlanningFolders.meetings(count, seed: seed), to: words[2])
default: fail(usage)
}
