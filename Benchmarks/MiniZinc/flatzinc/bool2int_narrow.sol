a = true; b = false; i = 1; j = 0;
