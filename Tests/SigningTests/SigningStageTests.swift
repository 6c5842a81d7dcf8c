import Bijstand
import FileKit
import Register
import Signing
import TestSupport
import Testing
