optimum = 14
a = 0; b = 0; c = 0; d = 1; e = 1; v = 14;
a = 0; b = 1; c = 0; d = 1; e = 0; v = 14;
