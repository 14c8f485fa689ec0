import Foundation

/// Runs the built program as somebody at a terminal does, but with its output in pipes.
struct ProgramRunner {
  /// What a run left.
  struct Result {
    var status: Int32
    var output: String
    var errors: String

    var lines: [String] {
      (output + "\n" + errors).split(separator: "\n").map(String.init)
    }
  }

  /// A folder of its own under the temporary folder.
  let folder: String

  /// Makes a folder that no other runner has, be it of another case of the same test: cases run
  /// side by side.
  init(_ name: String) throws {
    folder = NSTemporaryDirectory() + "aarshjul-tests-\(name)-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  /// The program beside the tests, wherever they were built.
  static let program: String? = {
    let places = [
      Bundle.main.bundlePath, Bundle.main.executablePath ?? "", CommandLine.arguments[0],
    ]
    for place in places {
      var url = URL(fileURLWithPath: place)
      for _ in 0..<4 {
        let path = url.appendingPathComponent("aarshjul").path
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
          !isFolder.boolValue, FileManager.default.isExecutableFile(atPath: path)
        {
          return path
        }
        url.deleteLastPathComponent()
      }
    }
    return nil
  }()

  /// Runs the program in the folder.
  func run(_ arguments: String...) throws -> Result { try run(arguments) }

  /// Runs the program in the folder.
  func run(_ arguments: [String]) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: ProgramRunner.program ?? "")
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    // Files instead of pipes: nothing is lost however much is written.
    let (out, err) = (folder + "/.out", folder + "/.err")
    for path in [out, err] { _ = FileManager.default.createFile(atPath: path, contents: nil) }
    process.standardOutput = FileHandle(forWritingAtPath: out)
    process.standardError = FileHandle(forWritingAtPath: err)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    func text(_ path: String) throws -> String {
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    }
    return Result(
      status: process.terminationStatus, output: try text(out), errors: try text(err))
  }
}
