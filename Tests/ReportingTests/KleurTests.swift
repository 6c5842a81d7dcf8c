import FileKit
import Foundation
import TestSupport
import Testing

/// T-A2: contrasts of all pairs in use, and the distance of the series from each other for four kinds of eyes.
@Suite("Kleuren zijn te zien en uit elkaar te houden") struct KleurTests {
  struct Kleur {
    let rgb: [Double]

    init(_ hex: String) throws {
      let digits: String = hex.hasPrefix("#") ? String(hex.dropFirst()) : hex
      let full: String = digits.count == 3 ? digits.map { "\($0)\($0)" }.joined() : digits
      let number: Int = try #require(Int(full, radix: 16))
      rgb = [number >> 16, number >> 8 & 255, number & 255].map { Double($0) / 255 }
    }

    init(rgb: [Double]) { self.rgb = rgb }

    var linear: [Double] { rgb.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) } }
    var luminance: Double { 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] }

    func contrast(_ other: Kleur) -> Double {
      let (a, b): (Double, Double) = (max(luminance, other.luminance), min(luminance, other.luminance))
      return (a + 0.05) / (b + 0.05)
    }

    /// As eyes see it that lack one kind of cone: the matrices of Machado, Oliveira and Fernandes (2009) at full strength, on linear light.
    func gezien(door matrix: [[Double]]) -> Kleur {
      let light: [Double] = linear
      let seen: [Double] = matrix.map { row in min(1, max(0, zip(row, light).reduce(0) { $0 + $1.0 * $1.1 })) }
      return Kleur(rgb: seen.map { $0 <= 0.0031308 ? $0 * 12.92 : 1.055 * pow($0, 1 / 2.4) - 0.055 })
    }

    var lab: [Double] {
      let l: [Double] = linear
      let xyz: [Double] = [
        (0.4124564 * l[0] + 0.3575761 * l[1] + 0.1804375 * l[2]) / 0.95047, 0.2126729 * l[0] + 0.7151522 * l[1] + 0.0721750 * l[2],
        (0.0193339 * l[0] + 0.1191920 * l[1] + 0.9503041 * l[2]) / 1.08883,
      ]
      let f: [Double] = xyz.map { $0 > 216.0 / 24389 ? cbrt($0) : (24389.0 / 27 * $0 + 16) / 116 }
      return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
    }
  }

  /// CIEDE2000 (Sharma, Wu and Dalal 2005), with all weights one.
  static func verschil(_ a: [Double], _ b: [Double]) -> Double {
    let chroma: Double = (hypot(a[1], a[2]) + hypot(b[1], b[2])) / 2
    let g: Double = 0.5 * (1 - sqrt(pow(chroma, 7) / (pow(chroma, 7) + pow(25, 7))))
    let (a1, a2): (Double, Double) = ((1 + g) * a[1], (1 + g) * b[1])
    let (c1, c2): (Double, Double) = (hypot(a1, a[2]), hypot(a2, b[2]))
    func hue(_ x: Double, _ y: Double) -> Double {
      if x == 0 && y == 0 { return 0 }
      let degrees: Double = atan2(y, x) * 180 / .pi
      return degrees < 0 ? degrees + 360 : degrees
    }
    let (h1, h2): (Double, Double) = (hue(a1, a[2]), hue(a2, b[2]))
    var dh: Double = c1 * c2 == 0 ? 0 : h2 - h1
    if dh > 180 { dh -= 360 } else if dh < -180 { dh += 360 }
    let (dl, dc): (Double, Double) = (b[0] - a[0], c2 - c1)
    let bigH: Double = 2 * sqrt(c1 * c2) * sin(dh / 2 * .pi / 180)
    let (l, c): (Double, Double) = ((a[0] + b[0]) / 2, (c1 + c2) / 2)
    var h: Double = h1 + h2
    if c1 * c2 != 0 { h = abs(h1 - h2) <= 180 ? h / 2 : (h < 360 ? (h + 360) / 2 : (h - 360) / 2) }
    func cosd(_ degrees: Double) -> Double { cos(degrees * .pi / 180) }
    let t: Double = 1 - 0.17 * cosd(h - 30) + 0.24 * cosd(2 * h) + 0.32 * cosd(3 * h + 6) - 0.20 * cosd(4 * h - 63)
    let sl: Double = 1 + 0.015 * pow(l - 50, 2) / sqrt(20 + pow(l - 50, 2))
    let (sc, sh): (Double, Double) = (1 + 0.045 * c, 1 + 0.015 * c * t)
    let turn: Double = 30 * exp(-pow((h - 275) / 25, 2))
    let rt: Double = -2 * sqrt(pow(c, 7) / (pow(c, 7) + pow(25, 7))) * sin(2 * turn * .pi / 180)
    return sqrt(pow(dl / sl, 2) + pow(dc / sc, 2) + pow(bigH / sh, 2) + rt * dc / sc * bigH / sh)
  }

  static let ogen: [(naam: String, matrix: [[Double]])] = [
    ("gewoon", [[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
    ("protan", [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]),
    ("deutan", [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]),
    ("tritan", [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]),
  ]

  static func css() throws -> String { String(decoding: try FileSystem.readAll(SharedData.packageRoot + "/Sources/Reporting/Assets/stijl.css"), as: UTF8.self) }

  /// The colour that a rule gives a class, such as `.v0{fill:#12436D}`.
  static func kleur(_ css: String, _ selector: String, _ property: String) throws -> Kleur {
    // The rule of the class by itself, not that of an element inside another.
    let start = try #require(css.firstRange(of: "}" + selector + "{") ?? css.firstRange(of: "\n" + selector + "{"), "\(selector) staat niet in de stijl")
    let rules: [[Substring]] = css[start.upperBound...].prefix { $0 != "}" }.split(separator: ";").map { $0.split(separator: ":") }
    let found: [Substring] = try #require(rules.first { $0.count == 2 && $0[0] == property }, "\(selector) heeft geen \(property)")
    return try Kleur(String(found[1]))
  }

  static func token(_ css: String, _ name: String) throws -> Kleur {
    let start = try #require(css.firstRange(of: name + ":#"))
    return try Kleur(String(css[start.upperBound...].prefix { $0.isHexDigit }))
  }

  @Test("CIEDE2000 klopt met de gepubliceerde paren") func reference() {
    #expect(abs(Self.verschil([50, 2.6772, -79.7751], [50, 0, -82.7485]) - 2.0425) < 1e-4)
    #expect(abs(Self.verschil([50, 2.5, 0], [73, 25, -18]) - 27.1492) < 1e-4)
    #expect(abs(Self.verschil([2.0776, 0.0795, -1.1350], [0.9033, -0.0636, -0.5514]) - 0.9082) < 1e-4)
  }

  @Test("tekst haalt 4,5 op 1, lijnen en vlakken 3 op 1, ook op het lichte vlak") func contrasts() throws {
    let css: String = try Self.css()
    let white = try Kleur("#FFFFFF")
    let surface: Kleur = try Self.token(css, "--mi-vlak")
    for name in ["--mi-inkt", "--mi-gedempt", "--mi-as", "--mi-link", "--mi-bezocht", "--mi-aandacht", "--mi-fout", "--mi-verbetering"] {
      let color: Kleur = try Self.token(css, name)
      #expect(color.contrast(white) >= 4.5 && color.contrast(surface) >= 4.5, "\(name)")
    }
    #expect(try Self.token(css, "--mi-rand").contrast(white) >= 3)
    for index in 0...4 { #expect(try Self.kleur(css, ".v\(index)", "fill").contrast(white) >= 3, "v\(index)") }
    for (selector, property) in [(".aan", "fill"), (".vb", "fill"), (".a", "fill"), (".p", "stroke"), (".k", "stroke"), (".k2", "stroke"), (".n", "stroke"), (".nb", "stroke"), (".l0", "stroke")] {
      #expect(try Self.kleur(css, selector, property).contrast(white) >= 3, "\(selector)")
    }
    let ink: Kleur = try Self.token(css, "--mi-inkt")
    for index in 0...5 {
      let fill: Kleur = try Self.kleur(css, ".q\(index)", "background")
      #expect((index < 4 ? ink : white).contrast(fill) >= 4.5, "q\(index)")
    }
    for band in ["#FFF4CC", "#E6F0FA"] {
      let tint: Kleur = try Kleur(band)
      #expect(css.contains(band) && ink.contrast(tint) >= 4.5)
    }
  }

  @Test("de vijf reeksen liggen voor elk soort ogen minstens 20 uit elkaar; twee kleuren die op elkaar lijken vallen op") func palette() throws {
    let css: String = try Self.css()
    let series: [Kleur] = try (0...4).map { try Self.kleur(css, ".v\($0)", "fill") }
    for eye in Self.ogen { #expect(Self.kleinste(series, eye.matrix) >= 20, "\(eye.naam): \(Self.kleinste(series, eye.matrix))") }
    // Red and green of one lightness: apart for most, one for some.
    let planted: [Kleur] = [try Kleur("#B8483A"), try Kleur("#6E7B1E")]
    #expect(Self.kleinste(planted, Self.ogen[0].matrix) >= 20 && Self.ogen.contains { Self.kleinste(planted, $0.matrix) < 20 })
  }

  static func kleinste(_ colors: [Kleur], _ matrix: [[Double]]) -> Double {
    var smallest: Double = .infinity
    for (i, a) in colors.enumerated() {
      for b in colors[(i + 1)...] { smallest = min(smallest, verschil(a.gezien(door: matrix).lab, b.gezien(door: matrix).lab)) }
    }
    return smallest
  }
}
