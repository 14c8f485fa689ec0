import Exchange
import Foundation
import Planning
import Programme
import Reports

/// The plan's files in the folder.
enum PlanStore {
  /// The bytes of a file, or nil if it cannot be read.
  static func bytes(of path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map { Array($0) }
  }

  /// Where the proof of a plan lies in its folder.
  static let proofPath = "plan/proof.json"

  /// Whether a folder holds a plan.
  static func hasPlan(in folder: String) -> Bool {
    FileManager.default.fileExists(atPath: folder + "/" + PlanFile.path)
  }

  /// The plan as JSON.
  static func json(_ plan: Plan, _ programme: Programme) -> String {
    String(decoding: PlanFile.file(of: plan, for: programme), as: UTF8.self)
  }

  /// Writes a plan's files into `plan/` of a folder; gives what went wrong, if anything did.
  static func write(
    _ plan: Plan, _ proof: PlanProof, _ programme: Programme, in folder: String,
    _ options: ReportOptions = ReportOptions()
  ) -> Text? {
    var files: [(path: String, bytes: [UInt8])] = [
      ("plan.json", PlanFile.file(of: plan, for: programme)),
      ("proof.json", Array(JSONOutput.text(proof).utf8) + [0x0A]),
    ]
    files += ReportBook.tableFiles(plan: plan, programme: programme, options: options).map(spelled)
    return write(files, in: folder)
  }

  /// Writes a changed plan with its tables, the messages about what has changed, and the calendars of
  /// those whom it touches; gives what went wrong, if anything did.
  ///
  /// The calendars of all others stay, and so do the prices of the earlier plan's proof: they bound
  /// every plan of the folder, so that a check can tell what is proven of this one.
  static func writeChange(
    _ plan: Plan, since old: Plan, proof: [UInt8]?, _ programme: Programme, in folder: String,
    _ options: ReportOptions
  ) -> Text? {
    var options = options
    options.previous = old
    let files =
      [
        ("plan.json", PlanFile.file(of: plan, for: programme)),
        ("proof.json", proof ?? Array(JSONOutput.text(PlanProof()).utf8) + [0x0A]),
      ]
      + ReportBook.changeFiles(plan: plan, programme: programme, options: options).map(spelled)
    return write(files, in: folder) { path in
      path.hasPrefix("kalender/") && !path.hasPrefix(messages)
    }
  }

  /// Puts reports beside the plan that is there, in the place of all earlier ones; gives what went
  /// wrong, if anything did.
  ///
  /// The plan itself stays. What an earlier change had to tell, its messages and its table, stays
  /// where these reports tell of no other: it is still to be sent.
  static func add(_ reports: [ReportFile], in folder: String, keepsMessages: Bool) -> Text? {
    write(reports.map(spelled), in: folder) { path in
      path == "plan.json" || path == "proof.json"
        || keepsMessages && (path == "changes.csv" || path.hasPrefix(messages))
    }
  }

  /// Where the messages about changes lie.
  private static let messages = "kalender/aendringer/"

  /// A report file as bytes.
  static func spelled(_ file: ReportFile) -> (path: String, bytes: [UInt8]) {
    switch file.content {
    case .text(let text): (file.path, Array(text.utf8))
    case .table(let sheet): (file.path, CSVWriter().file(of: sheet))
    case .calendar(let feed): (file.path, CalendarWriter.file(of: feed))
    }
  }

  private static func write(
    _ files: [(path: String, bytes: [UInt8])], in folder: String,
    keeping: (String) -> Bool = { _ in false }
  ) -> Text? {
    do {
      try FolderWriter.writePlan(files, in: folder, keeping: keeping)
      return nil
    } catch {
      return Words.cannotWriteFile.with(error.path, error.reason)
    }
  }
}
