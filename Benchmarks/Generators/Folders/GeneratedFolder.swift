import Foundation

/// A file that a generator made.
public struct GeneratedFile: Hashable, Sendable {
  /// The path within the folder, with `/` between its parts.
  public var path: String
  /// The content, as it is to be written in UTF-8.
  public var text: String
}

/// The files of a planning folder as a generator made them, before anything is written.
///
/// Equal sizes and seeds give equal bytes on every machine: numbers and dates are put into text by
/// hand, never by a locale.
public struct GeneratedFolder: Hashable, Sendable {
  /// The files, in order of their paths.
  public private(set) var files: [GeneratedFile]

  /// Makes an empty folder.
  public init() { files = [] }

  /// The text of the file at a path.
  ///
  /// - Complexity: O(files).
  public subscript(path: String) -> String? {
    files.first { $0.path == path }?.text
  }

  /// The bytes of all files together.
  ///
  /// - Complexity: O(bytes).
  public var byteCount: Int { files.reduce(0) { $0 + $1.text.utf8.count } }

  /// Writes all files into a directory, which is made if it is not there.
  ///
  /// - Throws: What the file system says.
  public func write(to directory: String) throws {
    let root = URL(fileURLWithPath: directory)
    for file in files {
      let url = root.appendingPathComponent(file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: url)
    }
  }

  mutating func add(_ path: String, _ text: String) {
    files.append(GeneratedFile(path: path, text: text))
  }

  mutating func add(_ path: String, _ table: TableText) {
    add(path, table.text)
  }

  mutating func sort() {
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
