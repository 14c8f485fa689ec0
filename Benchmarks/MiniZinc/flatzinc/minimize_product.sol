optimum = -16
x = 4; y = -4; p = -16;
