a = false; b = false; i = 0; j = 0; k = 0;
a = false; b = true; i = 0; j = 1; k = 1;
a = true; b = false; i = 1; j = 0; k = 2;
a = true; b = true; i = 1; j = 1; k = 3;
