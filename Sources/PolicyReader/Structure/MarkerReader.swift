import Arabic

/// Takes the marker off a line, wherever extraction has left it.
struct MarkerReader {
  var marker: Marker?
  /// A colon stood at either end: ‘تمهيد:-’, or mirrored ‘- : تمهيد’.
  var endsHeading = false
  var scalars: ArraySlice<Unicode.Scalar>

  init(_ text: String) {
    scalars = ArraySlice(Array(text.unicodeScalars))
    trim()
    takeMirroredColon()
    let hadStray = takeStrayNumber()
    var rounds = 0
    while rounds < 3, let found = takeLeading() {
      if marker == nil { marker = found }
      rounds += 1
      trim()
    }
    takeMirroredColon()
    takeTrailingColon()
    if marker == nil || marker?.isTrailing == true { takeTrailing() }
    if marker == nil, let stray = hadStray { marker = Marker(style: .number, path: [stray]) }
    trim()
  }

  /// The line without marker and without the colon that ended it.
  var rest: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  mutating func trim() {
    Self.dropSpaces(&scalars)
    Self.dropTrailingSpaces(&scalars)
  }
}
