import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes what the program found into the folder, whole or not at all.
///
/// A new `plan/` is made beside the old one under another name, forced onto the disk, and then
/// the two names are exchanged by one call of the system, so that after a kill or a power cut at
/// any moment the folder holds the old plan or the new one, each complete. Where the file system
/// cannot exchange names, the old folder is renamed first; should the program be killed between
/// the two calls, the next reading or writing puts it back.
///
/// What somebody else put into `plan/` is kept: the folder lists what the program wrote in a
/// hidden file, and only that is replaced.
public enum FolderWriter {
  /// The list of what the program wrote, inside `plan/`.
  static let manifest = ".aarshjul"
  /// The name of the folder with results.
  static let plan = "plan"

  /// Replaces what the program wrote into `plan/` by some files.
  ///
  /// A file that is to hold what it holds already is taken over and not written again.
  ///
  /// - Parameters:
  ///   - files: the files, with their paths inside `plan/`.
  ///   - directory: the planning folder.
  ///   - keeping: which earlier files of the program stay where no new one takes their place, by
  ///     path: the plan under its reports, the calendars of those whom a change does not touch.
  /// - Throws: a `WriteFailure` that names the file and the system's reason; the folder is then as
  ///   it was.
  public static func writePlan(
    _ files: [(path: String, bytes: [UInt8])], in directory: String,
    keeping: (String) -> Bool = { _ in false }
  ) throws(WriteFailure) {
    recover(in: directory)
    let target = directory + "/" + plan
    let staging = directory + "/" + plan + ".new"
    remove(staging)
    do {
      try stage(files, from: target, to: staging, keeps: keeping)
      try exchange(staging, target)
    } catch {
      remove(staging)
      throw error
    }
    DiskFile.synchroniseDirectory(directory)
    remove(staging)
  }

  /// Writes a new folder; it must not exist, or be empty.
  ///
  /// - Parameters:
  ///   - files: the files, with their paths inside the folder.
  ///   - directory: the folder.
  /// - Throws: a `WriteFailure`; nothing is left half written under the folder's name.
  public static func writeFolder(_ files: [(path: String, bytes: [UInt8])], to directory: String)
    throws(WriteFailure)
  {
    let existing = try? FileManager.default.contentsOfDirectory(atPath: directory)
    if let existing, !existing.isEmpty {
      throw WriteFailure(path: directory, reason: FaultWord.words(of: ENOTEMPTY))
    }
    var name = directory
    while name.count > 1, name.hasSuffix("/") { name.removeLast() }
    let staging = name + ".new"
    remove(staging)
    do {
      for (path, bytes) in files { try write(bytes, to: staging + "/" + path) }
      synchronise(staging)
      // The system renames a folder over an empty one.
      try DiskFile.move(staging, to: name)
    } catch {
      remove(staging)
      throw error
    }
    DiskFile.synchroniseDirectory((name as NSString).deletingLastPathComponent)
  }

  /// Puts the old plan back if the program was killed while exchanging names by two calls.
  public static func recover(in directory: String) {
    let target = directory + "/" + plan
    let old = target + ".old"
    guard DiskFile.isDirectory(old) else { return }
    if DiskFile.isDirectory(target) {
      remove(old)
    } else {
      try? DiskFile.move(old, to: target)
    }
  }

  // MARK: Staging

  private static func stage(
    _ files: [(path: String, bytes: [UInt8])], from target: String, to staging: String,
    keeps: (String) -> Bool
  ) throws(WriteFailure) {
    var own = Set(files.map(\.path))
    let earlier = earlierFiles(in: target)
    try makeDirectory(staging)
    for path in allFiles(in: target) where !own.contains(path) && path != manifest {
      let isOwn = earlier.contains(path)
      guard !isOwn || keeps(path) else { continue }
      if isOwn { own.insert(path) }
      try keep(target + "/" + path, as: staging + "/" + path)
    }
    for (path, bytes) in files {
      // What is the same is on the disk already.
      if case .success(let old) = DiskFile.read(target + "/" + path), old == bytes {
        try keep(target + "/" + path, as: staging + "/" + path)
      } else {
        try write(bytes, to: staging + "/" + path)
      }
    }
    let list = own.sorted().joined(separator: "\n") + "\n"
    try write(Array(list.utf8), to: staging + "/" + manifest)
    synchronise(staging)
  }

  /// What the program wrote before, by its own list.
  private static func earlierFiles(in target: String) -> Set<String> {
    guard case .success(let bytes) = DiskFile.read(target + "/" + manifest) else { return [] }
    return Set(String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init))
  }

  private static func allFiles(in directory: String) -> [String] {
    guard let all = try? FileManager.default.subpathsOfDirectory(atPath: directory) else {
      return []
    }
    return all.filter { !DiskFile.isDirectory(directory + "/" + $0) }.sorted()
  }

  /// Takes a file over: by a second name for it where the file system has such, else by a copy.
  private static func keep(_ from: String, as path: String) throws(WriteFailure) {
    try makeDirectory((path as NSString).deletingLastPathComponent)
    if link(from, path) == 0 { return }
    switch DiskFile.read(from) {
    case .success(let bytes): try DiskFile.write(bytes, to: path)
    case .failure(let failure):
      throw WriteFailure(path: from, reason: FaultWord.text(of: failure.reason))
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(WriteFailure) {
    try makeDirectory((path as NSString).deletingLastPathComponent)
    try DiskFile.write(bytes, to: path)
  }

  private static func makeDirectory(_ path: String) throws(WriteFailure) {
    if path.isEmpty || DiskFile.isDirectory(path) { return }
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true)
    } catch {
      throw WriteFailure(path: path, reason: FaultWord.words(of: errno))
    }
  }

  private static func synchronise(_ directory: String) {
    let all = (try? FileManager.default.subpathsOfDirectory(atPath: directory)) ?? []
    for path in all where DiskFile.isDirectory(directory + "/" + path) {
      DiskFile.synchroniseDirectory(directory + "/" + path)
    }
    DiskFile.synchroniseDirectory(directory)
  }

  /// Exchanges the names of two folders; the target need not exist.
  private static func exchange(_ staging: String, _ target: String) throws(WriteFailure) {
    guard DiskFile.isDirectory(target) else { return try DiskFile.move(staging, to: target) }
    if DiskFile.exchange(staging, target) { return }
    let old = target + ".old"
    remove(old)
    try DiskFile.move(target, to: old)
    do {
      try DiskFile.move(staging, to: target)
    } catch {
      try? DiskFile.move(old, to: target)
      throw error
    }
    remove(old)
  }

  private static func remove(_ path: String) {
    try? FileManager.default.removeItem(atPath: path)
  }
}
