import Foundation
import Programme

/// The colours of pictures and pages.
///
/// Every colour of an activity has a contrast of at least 4.5 to 1 to white and 3 to 1 to the grey
/// of holidays (WCAG 2.1, 1.4.3 and 1.4.11); none of them carries a meaning alone.
enum Palette {
  static let ink = "#1b1f27"
  static let quietInk = "#4b5563"
  static let paper = "#ffffff"
  static let holiday = "#e3e6ea"
  static let partHoliday = "#f0f2f5"
  static let line = "#c3c9d2"
  static let monthTints = ["#eaf1f8", "#f7f3ea"]
  static let today = "#b00020"
  /// The steps of a heat map, from nothing to most; all legible under `ink`.
  static let heat = ["#ffffff", "#e8f1fa", "#cfe2f5", "#abcdee", "#84b5e4"]

  /// The colour of an activity's events.
  static func colour(_ kind: ActivityKind) -> String {
    switch kind {
    case .sparringMeeting: "#0b4f9c"
    case .learningDay: "#a8440a"
    case .course: "#6d28c9"
    case .leaderSeminar: "#b3122c"
    case .administrationSeminar: "#8a1656"
    case .workshop: "#12702f"
    case .conversation: "#0a6577"
    case .network: "#55660a"
    case .capacityBuilding: "#7a4a12"
    case .meeting: "#41506b"
    }
  }

  /// The contrast of two colours by the formula of WCAG 2.1, from 1 to 21; 1 if one is no colour.
  static func contrast(_ left: String, _ right: String) -> Double {
    guard let a = luminance(left), let b = luminance(right) else { return 1 }
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private static func luminance(_ colour: String) -> Double? {
    guard colour.count == 7, let value = Int(colour.dropFirst(), radix: 16) else { return nil }
    func part(_ shift: Int) -> Double {
      let share = Double((value >> shift) & 255) / 255
      return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
  }
}
