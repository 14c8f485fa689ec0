optimum = 7
a = 0; b = 3; c = 0; d = 3; end = 7; p = true; q = false;
a = 0; b = 3; c = 1; d = 3; end = 7; p = true; q = false;
a = 0; b = 4; c = 0; d = 3; end = 7; p = true; q = false;
a = 0; b = 4; c = 1; d = 3; end = 7; p = true; q = false;
a = 0; b = 5; c = 0; d = 3; end = 7; p = true; q = false;
a = 0; b = 5; c = 1; d = 3; end = 7; p = true; q = false;
