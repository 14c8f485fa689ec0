import Foundation

/// The files of a planning folder by their paths within it, read when asked for.
///
/// Readers see a folder through this value only, so that tests and the starter folder need no
/// disk.
public struct FolderFiles: Sendable {
  /// The most files that a folder may hold.
  static let maximumCount = 50_000

  /// The paths within the folder, with `/` between parts, sorted.
  public let paths: [String]
  private let content: @Sendable (String) -> Result<[UInt8], ReadFailure>
  /// The paths outside `busy/` by their lower case, for finding `People.CSV` as `people.csv`.
  private let byLowerCase: [String: String]

  /// Makes a folder of files in memory.
  public init(_ files: [String: [UInt8]]) {
    paths = files.keys.sorted()
    byLowerCase = FolderFiles.index(paths)
    content = { path in files[path].map { .success($0) } ?? .failure(ReadFailure(reason: path)) }
  }

  /// Opens a folder on disk, or returns nil if there is none.
  ///
  /// What the program writes (`plan/`), hidden files and a spreadsheet's lock files are left out.
  ///
  /// - Complexity: O(files).
  public init?(directory: String) {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: directory, isDirectory: &isDirectory),
      isDirectory.boolValue
    else { return nil }
    var found: [String] = []
    FolderFiles.list(directory, prefix: "", depth: 0, into: &found)
    paths = found.sorted()
    byLowerCase = FolderFiles.index(paths)
    content = { DiskFile.read(directory + "/" + $0) }
  }

  /// The path of a file whatever its case, if the folder has it.
  func path(_ name: String) -> String? { byLowerCase[name.lowercased()] }

  private static func index(_ paths: [String]) -> [String: String] {
    var index: [String: String] = [:]
    for path in paths where !path.hasPrefix("busy/") {
      let lower = path.lowercased()
      // The name as it should be comes before any other spelling of it.
      if index[lower] == nil || path == lower { index[lower] = path }
    }
    return index
  }

  /// The bytes of a file, or why they cannot be had.
  func bytes(of path: String) -> Result<[UInt8], ReadFailure> { content(path) }

  private static func list(
    _ directory: String, prefix: String, depth: Int, into found: inout [String]
  ) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: directory) else {
      return
    }
    for name in names.sorted() where found.count <= maximumCount {
      if name.hasPrefix(".") || name.hasPrefix("~$") { continue }
      if ["thumbs.db", "desktop.ini"].contains(name.lowercased()) { continue }
      if depth == 0, name == "plan" || name.hasPrefix("plan.") { continue }
      let path = directory + "/" + name
      // What is named like a file is taken for one; that spares a call for each calendar.
      let isNamedAsFile = [".ics", ".csv", ".json"].contains(where: name.hasSuffix)
      if !isNamedAsFile, depth < 2, DiskFile.isDirectory(path) {
        list(path, prefix: prefix + name + "/", depth: depth + 1, into: &found)
      } else {
        found.append(prefix + name)
      }
    }
  }
}

/// Why a file cannot be read.
struct ReadFailure: Error {
  var reason: String
}
